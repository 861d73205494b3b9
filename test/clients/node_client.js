// node-postgres: a number is a string both ways.
const { isDeepStrictEqual } = require('util')
const { Client, types } = require('pg')

function check(what, got, expected) {
  const wrong = `: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`
  console.log(isDeepStrictEqual(got, expected) ? `ok - ${what}` : `not ok - ${what}${wrong}`)
}

async function main() {
  const client = new Client()
  await client.connect()

  await client.query('INSERT INTO application (appno, title) VALUES ($1, $2)', ['EP 10 2010 167109', 'a patent'])
  const { rows } = await client.query('SELECT appno FROM application WHERE appno = $1', ['ep/10/2010/167109'])
  check('a parameter and a result', rows, [{ appno: 'EP102010000167109' }])

  const numbers = (await client.query('SELECT a FROM number ORDER BY a')).rows.map((row) => row.a)
  check('results are strings, in the order of their text', numbers, numbers.map(String).sort())

  // Without this, an array is one string: '{EP102010000167109}'. 1009 is text[].
  const { oid } = (await client.query("SELECT 'st13_appno[]'::regtype::oid")).rows[0]
  types.setTypeParser(oid, types.getTypeParser(1009))
  const { agg } = (await client.query(
    'SELECT array_agg(a ORDER BY a) AS agg FROM number WHERE a = ANY ($1)', [numbers])).rows[0]
  check('arrays', agg, numbers)

  const statement = { name: 'find', text: 'SELECT a FROM number WHERE a = $1' }
  const found = []
  for (const number of numbers) {
    const result = await client.query({ ...statement, values: [number] })
    found.push(...result.rows.map((row) => row.a))
    await client.query('INSERT INTO received VALUES ($1)', [number])
  }
  check('a prepared statement', found, numbers)

  try {
    await client.query('INSERT INTO application (appno) VALUES ($1)', ['EP 10 2010'])
    check('an error', 'none', '22P02')
  } catch (error) {
    check('an error', error.code, '22P02')
    check('an error says why', error.detail !== undefined, true)
  }
  await client.end()
}

main()
