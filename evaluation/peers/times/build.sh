#!/bin/sh
# Fetches HeidelTime, SUTime and their tagger, and compiles what drives them: build.sh FOLDER (about 300 MB, Java 17 and Maven).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/classes"
folder=$(cd "$1" && pwd)
mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib"
javac -cp "$folder/lib/*" -d "$folder/classes" "$here/PeerTimes.java"
tagger=edu/stanford/nlp/models/pos-tagger/english-left3words/english-left3words-distsim.tagger
unzip -q -o -j "$folder/lib/stanford-corenlp-3.3.1-models.jar" "$tagger" -d "$folder"
{
  for name in considerDate considerDuration considerSet considerTime; do echo "$name = true"; done
  for name in treeTaggerHome chineseTokenizerPath config_path sent_model_path word_model_path pos_model_path hunpos_path hunpos_model_name; do echo "$name ="; done
  echo "model_path = $folder/english-left3words-distsim.tagger"
  echo "typeSystemHome = desc/type/HeidelTime_TypeSystem.xml"
  echo "typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml"
  echo "uimaVarDate = Date"
  echo "uimaVarDuration = Duration"
  echo "uimaVarLanguage = Language"
  echo "uimaVarSet = Set"
  echo "uimaVarTime = Time"
  echo "uimaVarTypeToProcess = Type"
} > "$folder/config.props"
