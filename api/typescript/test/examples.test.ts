import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { DecisionFromJSON, DecisionRequestFromJSON, DecisionRequestToJSON, RouteKind } from "../target/generated/index.js";

const FOLDER = "../examples/";

/** What every decision has; expectations of examples are partial. */
const NOTHING = { degradations: [], actions: [], suppressed: [], obligations: [] };

function example(name: string) {
  const file = readdirSync(FOLDER).find((candidate) => candidate.endsWith(`-${name}.json`));
  assert.ok(file, `there is no example \`${name}\``);
  return JSON.parse(readFileSync(FOLDER + file, "utf8"));
}

test("a decision is read as the contract writes it", () => {
  const decision = DecisionFromJSON({ ...NOTHING, at: "2026-11-03T13:20:00Z", ...example("decide-again").response.body });

  assert.equal(decision.replayed, true);
  assert.equal(decision.at.toISOString(), "2026-11-03T13:20:00.000Z");
});

test("a route keeps its kind", () => {
  const body = example("decide-by-identity").response.body;
  const route = { ...body.route, roadsNotTaken: [] };

  assert.equal(DecisionFromJSON({ ...NOTHING, ...body, route }).route?.kind, RouteKind.Human);
});

test("a request is written as the contract reads it", () => {
  const body = example("decide-refund-complaint").request.body;
  const sent = JSON.parse(JSON.stringify(DecisionRequestToJSON(DecisionRequestFromJSON(body))));

  assert.deepEqual(sent, body);
});
