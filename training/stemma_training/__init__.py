"""How Stemma's weights are made: reading the gold, training, distilling, exporting. The product itself runs none of it."""
