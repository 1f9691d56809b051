import {
  addMonths,
  type DayNumber,
  dayOf,
  type IsoDate,
  isoDate,
  lastWeekdayOfMonth,
  yearOf,
} from "../kernel/dates.ts";

/** First and last day of compulsory school age. */
export interface SchoolAge {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const FIFTH_BIRTHDAY = 5 * 12;
const SIXTEENTH_BIRTHDAY = 16 * 12;
const FRIDAY = 5;
const JUNE = 6;

/**
 * When a child is of compulsory school age: from the prescribed day (31 March, 31 August, 31 December) on or next after the
 * fifth birthday, to the school leaving date (the last Friday in June) of the school year in which the child reaches 16.
 *
 * @param dateOfBirth a civil date
 * @returns the first and the last day, both included
 * @throws RangeError where the text is not a date that exists
 * @example
 * compulsorySchoolAge("2009-08-31") // { from: "2014-08-31", to: "2025-06-27" }
 * @see Education Act 1996, section 8
 */
export function compulsorySchoolAge(dateOfBirth: IsoDate): SchoolAge {
  const born = dayOf(dateOfBirth);
  return {
    from: isoDate(firstDay(addMonths(born, FIFTH_BIRTHDAY))),
    to: isoDate(lastDay(addMonths(born, SIXTEENTH_BIRTHDAY))),
  };
}

function firstDay(fifthBirthday: DayNumber): DayNumber {
  const year = yearOf(fifthBirthday);
  const prescribed = [`${year}-03-31`, `${year}-08-31`, `${year}-12-31`].map(dayOf);
  return prescribed.find((day) => day >= fifthBirthday) ?? dayOf(`${year}-12-31`);
}

/** A child who turns 16 after the leaving date but before the next school year begins has reached it with that year's. */
function lastDay(sixteenthBirthday: DayNumber): DayNumber {
  const year = yearOf(sixteenthBirthday);
  const beforeSeptember = sixteenthBirthday < dayOf(`${year}-09-01`);
  return lastWeekdayOfMonth(beforeSeptember ? year : year + 1, JUNE, FRIDAY);
}
