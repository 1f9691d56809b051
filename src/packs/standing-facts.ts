import type { CompiledLadder } from "../clauses/clause.ts";
import { positionOn, restsOfPosition } from "../clauses/position.ts";
import type { Standing } from "../facts/circumstances.ts";
import { steadied } from "../facts/traits.ts";
import { known, missing } from "../history/reading.ts";
import { whole } from "../kernel/exact.ts";
import { type CompiledTariff, noticesCounted, restsOfLimit } from "../tariffs/notice-standing.ts";
import { bandReading, type CompiledBands } from "./compiled-bands.ts";
import { tariffOn } from "./tariff-on.ts";

/** What facts ask of later stages: where ladders stand and in which band a rate lies. */
export function standingUnder(
  compiledLadders: readonly CompiledLadder[],
  compiledBands: readonly CompiledBands[],
  tariffs: readonly CompiledTariff[],
): Standing {
  const ladders = new Map(compiledLadders.map((ladder) => [ladder.ladder.id, ladder]));
  const bands = new Map(compiledBands.map((bands) => [bands.set.id, bands]));
  return {
    stage: (id, circumstances) => {
      const ladder = ladders.get(id);
      if (ladder === undefined) return missing("notSupplied", `the ladder \`${id}\``);
      return known({ order: ladder.order, at: positionOn(ladder, circumstances).current?.stage.turn.position ?? -1 });
    },
    stageEntry: (id, circumstances) => {
      const ladder = ladders.get(id);
      return ladder === undefined ? null : (positionOn(ladder, circumstances).current?.event ?? null);
    },
    noticesCounted: (circumstances) => {
      const found = tariffOn({ tariffs }, "penaltyNotice", circumstances.moment.day);
      return found === null
        ? missing("notSupplied", "a tariff of penalty notices")
        : known(whole(noticesCounted(found.tariff, circumstances)));
    },
    band: (id, circumstances) => {
      const set = bands.get(id);
      return set === undefined ? missing("notSupplied", `the bands \`${id}\``) : bandReading(set, circumstances);
    },
    restsOf: (rest) => {
      switch (rest.kind) {
        case "ladder": {
          const ladder = ladders.get(rest.ladder);
          return ladder === undefined ? [] : restsOfPosition(ladder);
        }
        case "bands": {
          const set = bands.get(rest.set);
          return set === undefined ? [] : steadied(set.measure);
        }
        case "noticeLimit":
          return tariffs.flatMap(({ tariff }) => restsOfLimit(tariff));
      }
    },
  };
}
