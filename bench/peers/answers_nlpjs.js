// nlp.js as its own documentation sets it up; reads and writes as answers_bm25.py does.
const { NlpManager, Language } = require('node-nlp');

const { learnt, asked } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const language = new Language();
const languageOf = (text) => (language.guessBest(text, ['nb', 'nn', 'en']).alpha2 === 'en' ? 'en' : 'no');

(async () => {
  const manager = new NlpManager({ languages: ['no', 'en'], forceNER: false, autoSave: false, nlu: { log: false } });
  for (const [text, entry] of learnt) {
    manager.addDocument(languageOf(text), text, entry === 'none' ? 'None' : entry);
  }
  await manager.train();
  const answers = [];
  for (const text of asked) {
    const began = performance.now();
    const { classifications } = await manager.process(languageOf(text), text);
    const entries = classifications.filter((one) => one.intent !== 'None').slice(0, 3);
    const ranked = entries.map((one) => [one.intent, one.score]);
    answers.push([ranked.length ? ranked : [['', 0]], performance.now() - began]);
  }
  process.stdout.write(JSON.stringify(answers));
})();
