import { useQuery } from "@tanstack/react-query";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { useMemo } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json?url";
import { words } from "../../words/words.ts";
import { labelsOf } from "./map-labels.ts";
import { type Place, reachOf, windowOf } from "./places-of.ts";

/** About as many units as the column has pixels: names stay as large as the words around the map. */
const WIDTH = 460;
const HEIGHT = 300;
const KM_A_DEGREE = 111.2;
const LABELLED = 12;

type Shape = Polygon | MultiPolygon;

/** The outlines of all countries: a file of this server's own. */
async function loadShapes(): Promise<Shape[]> {
  const answer = await fetch(atlas);
  const topology = (await answer.json()) as Topology<{ countries: GeometryCollection }>;
  return feature(topology, topology.objects.countries).features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [geometry] : [],
  );
}

/** Places on Natural Earth's outlines, in degrees with parallels as wide as they are in the middle. A circle is as wide as the place is vague. */
export default function StoryMap({ places }: { places: readonly Place[] }) {
  const { data: shapes } = useQuery({
    queryKey: ["atlas"],
    queryFn: loadShapes,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const drawn = useMemo(() => draw(places, shapes ?? []), [places, shapes]);
  return (
    <figure className="map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={places.map(({ name }) => name).join(", ")}
      >
        <rect className="map-sea" width={WIDTH} height={HEIGHT} />
        <path className="map-land" d={drawn.land} />
        {drawn.circles.map(({ place, x, y, r }) => (
          <circle key={place.name} className="map-place" cx={x} cy={y} r={r}>
            <title>{`${place.name}: ${words.stories.said(place.claims)}`}</title>
          </circle>
        ))}
        {drawn.labels.map(({ name, x, y, anchor }) => (
          <text key={name} className="map-name" x={x} y={y} textAnchor={anchor}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption className="faint">
        {words.stories.mapAbout} <span className="map-credit">Natural Earth</span>
      </figcaption>
      <details className="as-table">
        <summary>{words.stories.asTable}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.stories.place}</th>
              <th scope="col">{words.stories.precision}</th>
              <th scope="col">{words.stories.claims}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.name}>
                <th scope="row">{place.name}</th>
                <td>{place.precision ?? ""}</td>
                <td>{place.claims}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function draw(places: readonly Place[], shapes: readonly Shape[]) {
  const { west, south, width, height } = windowOf(places);
  const [perLon, perLat] = [WIDTH / width, HEIGHT / height];
  const at = (lon: number, lat: number): [number, number] => [
    (lon - west) * perLon,
    HEIGHT - (lat - south) * perLat,
  ];
  const ring = (points: readonly Position[]): string => {
    let [near, out] = [false, ""];
    for (const [lon = 0, lat = 0] of points) {
      const [x, y] = at(lon, lat);
      near ||= x > -WIDTH && x < 2 * WIDTH && y > -HEIGHT && y < 2 * HEIGHT;
      out += `${out === "" ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`;
    }
    return near ? `${out}Z` : "";
  };
  const land = shapes
    .flatMap((shape) => (shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat()))
    .map(ring)
    .join("");
  const circles = places.map((place) => {
    const [x, y] = at(place.lon, place.lat);
    const r = Math.max(4, (reachOf(place.precision) / KM_A_DEGREE) * perLat);
    return { place, name: place.name, x, y, r };
  });
  // The narrow ones lie on top of the wide ones; the most spoken of have their names.
  return {
    land,
    labels: labelsOf(circles.slice(0, LABELLED), WIDTH, HEIGHT),
    circles: circles.toSorted((a, b) => b.r - a.r),
  };
}
