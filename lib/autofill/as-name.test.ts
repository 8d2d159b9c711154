import { expect, test } from "vitest";
import { asName } from "./as-name";

test.each([
  ["JOHN A. SMITH, PH.D.", "John A. Smith"],
  ["Prof. Dr.-Ing. Hans Müller", "Hans Müller"],
  ["Univ.-Prof. Dr. rer. nat. Eva Huber", "Eva Huber"],
  ["Jane Doe, PhD, MBA", "Jane Doe"],
  ["CV of María José García-Ruiz", "María José García-Ruiz"],
  ["Curriculum Vitae – John Smith", "John Smith"],
  ["John Smith's CV", "John Smith"],
  ["Dr Sarah Connor (she/her)", "Sarah Connor"],
  ["DE LA CRUZ, Juan", "Juan de la Cruz"],
  ["van den Berg, Pieter", "Pieter van den Berg"],
  ["Jean-Luc PICARD", "Jean-Luc Picard"],
  ["JACK MA", "Jack Ma"],
  ["Wei LI", "Wei Li"],
  ["O'NEIL, Patrick", "Patrick O'Neil"],
  ["A M A R A  O K O N K W O", "Amara Okonkwo"],
  ["Abu Bakr al-Baghdadi", "Abu Bakr al-Baghdadi"],
  ["J. R. R. Tolkien", "J. R. R. Tolkien"],
  ["Henry VIII", "Henry VIII"],
  ["王 小 明", "王小明"],
  ["김철수 박사", "김철수"],
  ["김민준 (Minjun Kim)", "Minjun Kim"],
  ["山田 太郎", "山田 太郎"],
  ["د. ليلى حداد", "ليلى حداد"],
  ["Иванов Иван Иванович", "Иванов Иван Иванович"],
  ["राम कुमार", "राम कुमार"],
  ["นายสมชาย ใจดี", "สมชาย ใจดี"],
  ["PGS. TS. Trần Văn Bình", "Trần Văn Bình"],
  ["Larry Page", "Larry Page"],
  ["Deep Patel", "Deep Patel"],
])("%j is the name %j", (text, name) => {
  expect(asName(text)).toBe(name);
});

test.each([
  "Machine Learning Engineer",
  "Work Experience",
  "Stanford University",
  "Ph.D. Candidate",
  "Hello World",
  "Bachelor of Science",
  "To Whom It May Concern",
  "Hong Kong",
  "Page 1 of 2",
  "amara@example.org",
  "12 Garden Street",
])("%j is no name", (text) => {
  expect(asName(text)).toBeUndefined();
});
