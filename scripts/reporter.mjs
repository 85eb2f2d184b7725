import { writeFileSync } from "node:fs";

/** A test's place and title, as people look it up. */
const nameOf = (test) => `${test.module.relativeModuleId} > ${test.fullName}`;

/**
 * Vitest reporter: leaves what happened, by name, as JSON in the file named by TALKBACK_REPORT.
 *
 * A file that could not be loaded and an error outside of any test each count as one failure.
 */
export class Reporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const of = (state) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0).map((module) => `${module.relativeModuleId} (the file itself)`);
    const suites = modules.flatMap((module) => [...module.children.allSuites()]).filter((suite) => suite.errors().length > 0);
    const report = {
      passed: of("passed").length,
      failed: [
        ...of("failed").map(nameOf),
        ...of("pending").map((test) => `${nameOf(test)} (did not finish)`),
        ...broken,
        ...suites.map((suite) => `${suite.module.relativeModuleId} > ${suite.fullName} (its hooks)`),
        ...unhandled.map((error) => `outside of any test: ${error.message}`),
      ],
      skipped: of("skipped").map((test) => ({ name: nameOf(test), reason: test.result().note ?? "no reason given" })),
    };
    writeFileSync(process.env.TALKBACK_REPORT, JSON.stringify(report));
  }
}
