// nlp.js on labelled messages. They come as JSON on standard input, what it said leaves as JSON on standard output:
//   { language: "en" | "pt", train: [[text, label], …], test: [[text, label], …] }
//   { version, trainingSeconds, trainingCpuSeconds, microsPerMessage, told: [[truth, label, probability], …] }
// Without test messages, each training message is judged by a model trained on all others.
import { readFileSync } from 'node:fs';
import { Nlp, LangEn, containerBootstrap } from '@nlpjs/basic';
import { LangPt } from '@nlpjs/lang-pt';

const { language, train, test } = JSON.parse(readFileSync(0, 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('node_modules/@nlpjs/nlp/package.json', import.meta.url), 'utf8'));

async function trained(rows) {
  const container = await containerBootstrap();
  container.use(language === 'pt' ? LangPt : LangEn);
  const nlp = new Nlp({ container, autoSave: false, nlu: { useNoneFeature: false, log: false } });
  nlp.settings.log = false;
  nlp.addLanguage(language);
  for (const [text, label] of rows) nlp.addDocument(language, text, label);
  await nlp.train();
  return nlp;
}

async function tell(nlp, [text, truth]) {
  const best = (await nlp.classify(language, text)).classifications[0];
  return [truth, best.intent, best.score];
}

const seconds = (used) => (used.user + used.system) / 1e6;
const begun = process.hrtime.bigint();
const idle = process.cpuUsage();
const told = [];
let training = 0;
let answering = 0;
if (test.length > 0) {
  const nlp = await trained(train);
  training = seconds(process.cpuUsage(idle));
  for (const row of test.slice(0, 500)) await tell(nlp, row); // until compiled
  const before = process.cpuUsage();
  for (const row of test) told.push(await tell(nlp, row));
  answering = seconds(process.cpuUsage(before));
} else {
  for (let left = 0; left < train.length; left++) {
    const before = process.cpuUsage();
    const nlp = await trained(train.filter((_, i) => i !== left));
    training += seconds(process.cpuUsage(before));
    const asked = process.cpuUsage();
    told.push(await tell(nlp, train[left]));
    answering += seconds(process.cpuUsage(asked));
  }
}
process.stdout.write(
  JSON.stringify({
    version,
    trainingSeconds: Number(process.hrtime.bigint() - begun) / 1e9,
    trainingCpuSeconds: training,
    microsPerMessage: (answering * 1e6) / told.length,
    told,
  }) + '\n',
);
