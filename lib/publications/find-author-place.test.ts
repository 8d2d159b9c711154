import { expect, it } from "vitest";
import { findAuthorPlace } from "./find-author-place";

it.each([
  // As typed in the form, the authors as published, and which of them it is.
  ["Jane Doe", ["John Doe", "Jane Doe"], 2],
  ["Jane Doe", ["J. Smith", "J. Doe"], 2],
  ["Jane Doe", ["J. Q. Doe"], 1],
  ["Jane Quinn Doe", ["JQ Doe", "A. Other"], 1],
  ["Jane Doe", ["Smith A", "Doe J"], 2],
  ["Jane Q. Doe", ["Jane Doe"], 1],
  ["Hye-jin Seo", ["Hyejin Seo"], 1],
  ["Hyejin Seo", ["H.-J. Seo"], 1],
  ["Jean-Pierre O’Neil", ["J.-P. O'Neil"], 1],
  ["Vincent van der Berg", ["V. Berg"], 1],
  ["Vincent van der Berg", ["V. Vanderberg"], 1],
  ["Yann LeCun", ["Yann Le Cun"], 1],
  ["Jürgen Müller", ["J. Mueller"], 1],
  ["Søren Ångström", ["S. Aangstrom"], 1],
  ["Łucja Brzęczyszczykiewicz-Nguyễn", ["L. Brzeczyszczykiewicz-Nguyen"], 1],
  ["Nguyễn Thị Minh Khai", ["T. M. K. Nguyen"], 1],
  ["Gabriel García Márquez", ["G. García"], 1],
  ["Gabriel García", ["Gabriel García Márquez"], 1],
  ["Martin King Jr.", ["Martin King"], 1],
  ["Zhang Wei", ["Wei Zhang"], 1],
  ["Zhang Wei", ["W. Zhang"], 1],
  ["王晓明", ["李明", "王 晓明"], 2],
  ["王晓明", ["晓明 王"], 1],
  ["Xiaoming Wang (王晓明)", ["王晓明"], 1],
  ["佐藤 美咲", ["佐藤美咲"], 1],
  ["김서연", ["서연 김"], 1],
  ["Анна Фёдорова", ["А. Федорова"], 1],
  ["Αικατερίνη Δούκα", ["Α. Δουκα"], 1],
  ["ليلى الحسيني", ["لَيْلَى الحسيني"], 1],
  ["דנה לוי־כהן", ["דנה לוי כהן"], 1],
  ["अनन्या गोयल", ["अनन्या गोयल"], 1],
  ["Sukarno", ["Sukarno"], 1],
  ["José", ["Jose\u0301"], 1],
])("%s is found in %j", (name, authors, place) => {
  expect(findAuthorPlace(name, ["Somebody Else", ...authors])).toBe(place + 1);
});

it.each([
  ["Jane Smith", ["John Smith"]],
  ["Jing Wang", ["J. Wang", "J. Wang"]],
  ["Wei Zhang", ["Wei Z. Li"]],
  ["Juan Carlos Pérez", ["Juan Carlos López"]],
  ["王晓明", ["王明"]],
  ["Jane Doe", ["Jane"]],
  ["Jane Doe", ["Doe"]],
  ["Anna", ["Anna Schmidt"]],
  ["", ["Jane Doe"]],
  ["Jane Doe", []],
  ["()", ["()", "J."]],
])("%s is nobody, or nobody in particular, in %j", (name, authors) => {
  expect(findAuthorPlace(name, authors)).toBeNull();
});

it("prefers the full name to an initial", () => {
  expect(findAuthorPlace("Jing Wang", ["J. Wang", "Jing Wang"])).toBe(2);
});
