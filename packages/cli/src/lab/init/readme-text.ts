import type { Study } from "@talkback/core/experiment";

/** What to do with a study's folder, step by step. */
export const readmeText = ({ id, title, question }: Study): string => `# ${title || id}

${question}

- \`study.json\`: what is varied, how often each setting is run, what is kept, and what is predicted. Editors complete and check it by \`study.schema.json\`.
- \`ODD.md\`: the model, filled in as far as the study tells. \`prereg.md\`: the plan, in the order of ADEMP-PreReg. Complete both before you freeze. Freezing covers neither: the lock holds hashes of \`study.json\` and its predictions, and bundles leave both files out (only \`bundle --comses --odd ODD.md\` takes the model along). Commit or register them elsewhere, with the lock.
- For a network of your own, put its file here, and \`"network": {"file": "friends.csv"}\` into \`study.json\`; its options are those of \`talkback import\`. Results and bundles hold the network, with the names in it.
- \`analysis.R\` (base R) and \`analysis.py\` (Python's standard library): the summary once more, from the CSV tables.

In this folder:

\`\`\`sh
npx @talkback/cli check study.json                  # runs, time, disk, Monte Carlo error, replications that are needed
npx @talkback/cli freeze study.json                 # before it is run: what follows is confirmatory
npx @talkback/cli sweep study.json --out results    # Ctrl-C ends it, the same command goes on
npx @talkback/cli report results                    # tables, figures, a methods text
Rscript analysis.R results
python3 analysis.py results
npx @talkback/cli bundle results                    # one file for others
npx @talkback/cli verify ${`${id}.zip`.padEnd(26)} # what they do with it
\`\`\`
`;
