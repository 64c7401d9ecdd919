import { expect, test } from "vitest";
import { serveRecord } from "../../../test/serve-record.ts";

test("The OpenAPI document names every route with its answers, made from the schemas", async () => {
  const { ask } = await serveRecord([]);
  const document = (await ask("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths).sort()).toEqual([
    "/api/claims/{id}",
    "/api/dossiers",
    "/api/dossiers/{id}",
    "/api/dossiers/{id}/beginning",
    "/api/entities",
    "/api/entities/{id}",
    "/api/entities/{id}/about",
    "/api/entities/{id}/profile",
    "/api/entities/{id}/said",
    "/api/events",
    "/api/record",
    "/api/record/about",
    "/api/record/check",
    "/api/reports",
    "/api/reports/{id}",
    "/api/reports/{id}/text",
    "/api/reviews",
    "/api/reviews/agreement",
    "/api/reviews/history",
    "/api/reviews/queue",
    "/api/search",
    "/api/stories",
    "/api/stories/facets",
    "/api/stories/{id}",
    "/api/stories/{id}/edges/{edge}",
    "/api/stories/{id}/rulings",
    "/api/voices",
  ]);
  const report = document.paths["/api/reports/{id}"].get;
  expect(Object.keys(report.responses)).toEqual(["200", "400", "404"]);
  const schema = report.responses["200"].content["application/json"].schema;
  expect(schema.properties.reading.properties.report.required).toContain("text");
});

test("The page for people names every route and loads nothing from elsewhere", async () => {
  const { ask } = await serveRecord([]);
  const page = (await ask("/api/")).body;
  for (const path of ["/api/claims/{id}", "/api/record", "/api/reports", "/api/search"])
    expect(page).toContain(path);
  expect(page).not.toMatch(/<script|<style|style=|https?:\/\//);
  expect((await ask("/api/docs.css")).headers["content-type"]).toContain("text/css");
  expect((await ask("/api")).headers["location"]).toBe("/api/");
});
