// The rival of bench_expressions: survey-core evaluates expressions that it has parsed. Cases come on standard input, a line a case;
// each line out holds the nanoseconds of one evaluation, least and median of the rounds, or null where survey-core raises an exception.
import { readFileSync } from "node:fs";

const { Survey, setNow } = await import(process.cwd() + "/env.mjs");
setNow();
const ROUNDS = 11, EVALUATIONS = 60, WARM_UP = 200;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { expression, values } = JSON.parse(line);
  let times = null;
  try {
    const runner = new Survey.ExpressionRunner(expression);
    for (let i = 0; i < WARM_UP; ++i) runner.runValues(values, {});
    times = [];
    for (let round = 0; round < ROUNDS; ++round) {
      const begin = process.hrtime.bigint();
      for (let i = 0; i < EVALUATIONS; ++i) runner.runValues(values, {});
      times.push(Number(process.hrtime.bigint() - begin) / EVALUATIONS);
    }
    times.sort((a, b) => a - b);
  } catch { times = null; }
  process.stdout.write(JSON.stringify(times && { least: times[0], median: times[ROUNDS >> 1] }) + "\n");
}
