// Assesses situations with publicodes: the task comes as JSON on standard input, the findings go out as JSON.
import Engine from 'publicodes'

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const task = JSON.parse(Buffer.concat(chunks).toString('utf8'))
const quiet = { log() {}, warn() {}, error(message) { throw new Error(message) } }

const parsed = () => {
  const began = performance.now()
  const engine = new Engine(structuredClone(task.rules), { logger: quiet })
  return [engine, performance.now() - began]
}

// A duty that does not apply, or of which that is not known, is not looked at further: as ours does.
const findings = (engine) =>
  task.outcomes.map(([applies, met]) => {
    const first = engine.evaluate(applies).nodeValue ?? null
    return [first, first === true ? engine.evaluate(met).nodeValue ?? null : null]
  })

let engine
let parse = Infinity
for (let round = 0; round < task.rounds; round += 1) {
  const [made, took] = parsed()
  engine = made
  parse = Math.min(parse, took)
}

const found = []
const whole = task.situations.map(() => Infinity)
const alone = task.situations.map(() => Infinity)
for (let round = 0; round < task.warm + task.rounds; round += 1) {
  task.situations.forEach((situation, number) => {
    const began = performance.now()
    engine.setSituation(situation)
    const ready = performance.now()
    found[number] = findings(engine)
    const ended = performance.now()
    if (round >= task.warm) {
      whole[number] = Math.min(whole[number], ended - began)
      alone[number] = Math.min(alone[number], ended - ready)
    }
  })
}
process.stdout.write(JSON.stringify({ found, whole, alone, parse }))
