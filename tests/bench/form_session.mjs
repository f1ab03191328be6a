// The rival of bench_form_session: survey-core opens a survey, takes the answers one by one and completes. One object {survey, answers}
// comes on standard input; out go the nanoseconds of one form, least and median of the rounds, and the data of the last.
import { readFileSync } from "node:fs";

const { Survey, setNow } = await import(process.cwd() + "/env.mjs");
setNow();
const ROUNDS = 11, FORMS = 5, WARM_UP = 20;
const { survey, answers } = JSON.parse(readFileSync(0, "utf8"));

function fillIn() {
  const form = new Survey.Model(survey);
  for (const [name, answer] of answers) form.setValue(name, answer);
  while (!form.isLastPage && form.nextPage());
  if (!form.completeLastPage()) throw new Error("survey-core does not complete: page " + form.currentPage.name);
  return form.data;
}

for (let i = 0; i < WARM_UP; ++i) fillIn();
const times = [];
let data;
for (let round = 0; round < ROUNDS; ++round) {
  const begin = process.hrtime.bigint();
  for (let i = 0; i < FORMS; ++i) data = fillIn();
  times.push(Number(process.hrtime.bigint() - begin) / FORMS);
}
times.sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ least: times[0], median: times[ROUNDS >> 1], data }) + "\n");
