import { describe, expect, it } from "vitest";
import { assemble } from "../engine/assemble.js";
import { lay } from "../engine/ground.js";
import type { Network } from "../graph/network.js";
import { catalog } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { SpecError } from "../spec/errors.js";
import { resolve } from "../spec/resolve.js";
import { CHANNEL } from "./channel.js";
import { requireLayers } from "./layers.js";

const channels = [null, "freinds", "work", "gossip"].map((layer) => resolve(CHANNEL, { layer }));

/** 0 tells 1 as a friend, 2 at work, and 3 in both ways. */
const network: Network = {
  n: 4, directed: true, from: Uint32Array.of(0, 0, 0, 0), to: Uint32Array.of(1, 2, 3, 3), strength: null, ids: null,
  layer: Uint8Array.of(0, 1, 0, 1), layers: ["friends", "work"], attributes: {},
};

function heardBy(channel: object): readonly number[] {
  const scenario = parseScenario({
    id: "layers", network: { kind: "given" }, ties: { kind: "uniform", strength: 1 }, channels: [channel], speaking: { floor: 1, silence: 0 },
    people: { activity: { kind: "values", list: [1, 0, 0, 0] } }, hear: { kind: "everyone" },
  });
  const model = assemble(scenario, catalog, lay(scenario, catalog, { seed: "1", replication: 0, network }), "1", 0);
  model.express(0, model.scene.byKey, 0, 4);
  model.hear(0, model.scene.byKey, 0, 4);
  return Array.from(model.scene.heard.any, (heard, i) => (heard === 1 ? model.scene.heard.sums[i * 8 + 3]! : 0));
}

describe("a channel of a layer", () => {
  it.each([
    ["all layers, when none is named", {}, [0, 1, 1, 2]],
    ["friends only", { layer: "friends" }, [0, 1, 0, 1]],
    ["colleagues only", { layer: "work" }, [0, 0, 1, 1]],
    ["an audience within the layer, which here is all of it", { layer: "work", audience: 2 }, [0, 0, 1, 1]],
    ["no stranger who is tied in another layer", { layer: "work", audience: 2, strangers: 50 }, [0, 0, 1, 1]],
  ])("reaches %s", (_, channel, pressures) => expect(heardBy(channel)).toEqual(pressures));

  it("of a name that the network lacks is refused, all of them at once, with the nearest name", () => {
    expect(() => requireLayers(channels.slice(0, 1), ["friends"])).not.toThrow();
    try {
      requireLayers(channels, ["friends", "work"]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SpecError);
      expect((error as SpecError).issues.map(({ code, path, received, hint }) => [code, path, received, hint])).toEqual([
        ["E_LAYER_UNKNOWN", "channels.1.layer", '"freinds"', 'did you mean "friends"?'], ["E_LAYER_UNKNOWN", "channels.3.layer", '"gossip"', undefined],
      ]);
    }
  });
});
