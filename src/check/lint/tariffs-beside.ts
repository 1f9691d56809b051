import type { Pack } from "../../packs/pack-schema.ts";
import { stepsOf } from "../../tariffs/schedule.ts";
import { type Law, provisionOf, tariffsOn } from "./law.ts";
import type { Found } from "./lint-rule.ts";

/** What the tariffs of a pack state of first and second notices otherwise than the law does. */
export function tariffsBeside(
  pack: Pack,
  law: Law,
  say: (steps: readonly Step[]) => string,
  paid: string,
  what: string,
) {
  return notices.flatMap((notice): readonly Found[] => {
    const [national] = tariffsOn(law.pack, law, notice);
    if (national === undefined) return [];
    const provision = provisionOf(national.source, "regulations on penalty notices");
    const help = `remove the tariff, so that the one of \`${law.id}\` holds, or write its ${what}`;
    return tariffsOn(pack, law, notice).flatMap((own) =>
      ranks.flatMap((rank) => {
        const [here, inLaw] = [say(stepsOf(own, rank)), say(stepsOf(national, rank))];
        const message = `a ${rank} notice ${paid} ${here} here; in law ${inLaw}`;
        return here === inLaw ? [] : [{ at: `tariffs/${own.id}/amounts`, message, help, provision }];
      }),
    );
  });
}

type Step = ReturnType<typeof stepsOf>[number];
const notices = ["penaltyNotice", "publicPlace"] as const;
const ranks = ["first", "second"] as const;
