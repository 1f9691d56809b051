import type { CompiledLadder } from "../clauses/clause.ts";
import { positionOn, restsOfPosition } from "../clauses/position.ts";
import { steadyAround } from "../facts/changes.ts";
import type { Standing } from "../facts/place.ts";
import { steadied } from "../facts/traits.ts";
import { whole } from "../kernel/exact.ts";
import { known, missing } from "../record/reading.ts";
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
    stage: (id, place) => {
      const ladder = ladders.get(id);
      if (ladder === undefined) return missing("notSupplied", `the ladder \`${id}\``);
      return known({ order: ladder.order, at: positionOn(ladder, place).current?.stage.turn.position ?? -1 });
    },
    stageEntry: (id, place) => {
      const ladder = ladders.get(id);
      return ladder === undefined ? null : (positionOn(ladder, place).current?.event ?? null);
    },
    noticesCounted: (place) => {
      const found = tariffOn({ tariffs }, "penaltyNotice", place.moment.day);
      return found === null
        ? missing("notSupplied", "a tariff of penalty notices")
        : known(whole(noticesCounted(found.tariff, place)));
    },
    band: (id, place) => {
      const set = bands.get(id);
      return set === undefined ? missing("notSupplied", `the bands \`${id}\``) : bandReading(set, place);
    },
    steadyAround,
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
