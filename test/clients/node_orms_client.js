// What is built on node-postgres or stands beside it: a number is a string both ways.
require('reflect-metadata')
const { isDeepStrictEqual } = require('util')
const { drizzle } = require('drizzle-orm/node-postgres')
const { eq, sql: drizzleSql } = require('drizzle-orm')
const { customType, pgTable, text } = require('drizzle-orm/pg-core')
const knex = require('knex')
const { Kysely, PostgresDialect, sql: kyselySql } = require('kysely')
const { Pool } = require('pg')
const postgres = require('postgres')
const { DataTypes, Sequelize } = require('sequelize')
const { DataSource, EntitySchema, Raw } = require('typeorm')

const { PGHOST: host, PGPORT: port, PGUSER: user, PGDATABASE: database } = process.env
const row = { appno: 'EP 10 2010 167109', title: 'a patent' }
const spelling = 'ep/10/2010/167109'
const found = [{ appno: 'EP102010000167109', title: 'a patent' }]

function check(what, got, expected) {
  const wrong = `: ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`
  console.log(isDeepStrictEqual(JSON.parse(JSON.stringify(got)), expected) ? `ok - ${what}` : `not ok - ${what}${wrong}`)
}

async function failure(promise) {
  try {
    await promise
  } catch (error) {
    return (error.cause ?? error).message
  }
}

async function postgresJs() {
  const sql = postgres({ host, port, user, database })
  await sql`TRUNCATE application, received`
  await sql`INSERT INTO application ${sql(row)}`
  check('postgres.js: a parameter', await sql`SELECT appno, title FROM application WHERE appno = ${spelling}`, found)
  check('postgres.js: a prefix', await sql`SELECT appno, title FROM application WHERE appno ^@ ${'EP10'}`, found)
  const numbers = (await sql`SELECT a FROM number ORDER BY a`).map((row) => row.a)
  const [{ agg }] = await sql`SELECT array_agg(a ORDER BY a) AS agg FROM number WHERE a = ANY (${numbers})`
  check('postgres.js: arrays both ways', agg, numbers)
  await sql`INSERT INTO received ${sql(numbers.map((a) => ({ a })))}`
  await sql.end()
}

async function knexClient() {
  const db = knex({ client: 'pg', connection: { host, port, user, database } })
  await db.schema.createTable('knex_application', (table) => {
    table.specificType('appno', 'st13_appno').primary()
    table.text('title')
  })
  await db('knex_application').insert(row)
  check('Knex: a parameter', await db('knex_application').where('appno', spelling), found)
  const prefixed = await db('knex_application').whereRaw('appno ^@ ?', ['EP10'])
  check('Knex: a prefix', prefixed, found)
  check('Knex: where() knows no ^@', await failure(db('knex_application').where('appno', '^@', 'EP10')),
    'The operator "^@" is not permitted')
  await db.destroy()
}

async function kyselyClient() {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: new Pool() }) })
  await db.schema.createTable('kysely_application')
    .addColumn('appno', kyselySql`st13_appno`, (column) => column.primaryKey())
    .addColumn('title', 'text')
    .execute()
  await db.insertInto('kysely_application').values(row).execute()
  const query = db.selectFrom('kysely_application').selectAll()
  check('Kysely: a parameter', await query.where('appno', '=', spelling).execute(), found)
  const prefixed = await query.where('appno', '^@', 'EP10').execute()
  check('Kysely: a prefix', prefixed, found)
  await db.destroy()
}

async function drizzleClient() {
  const pool = new Pool()
  const db = drizzle(pool)
  const appno = customType({ dataType: () => 'st13_appno' })
  const application = pgTable('application', {
    appno: appno('appno').primaryKey(),
    title: text('title'),
    priority: appno('priority').array()
  })
  await db.delete(application)
  await db.insert(application).values({ ...row, priority: ['EP 10 2009 1', 'US 10 12345678'] })
  const expected = [{ ...found[0], priority: ['EP102009000000001', 'US100000012345678'] }]
  check('Drizzle: a parameter, an array', await db.select().from(application).where(eq(application.appno, spelling)), expected)
  const prefixed = await db.select().from(application).where(drizzleSql`${application.appno} ^@ ${'EP10'}`)
  check('Drizzle: a prefix', prefixed, expected)
  // For queries a plain text column does, too.
  const plain = pgTable('application', { appno: text('appno').primaryKey(), title: text('title') })
  check('Drizzle: a plain column', await db.select().from(plain).where(eq(plain.appno, spelling)), found)
  await pool.end()
}

// What TypeORM would do to a table that has an st13_appno for an entity that says type.
async function typeormPlan(type) {
  const Application = new EntitySchema({
    name: 'Application',
    tableName: 'typeorm_application',
    columns: { appno: { type, primary: true }, title: { type: 'text', nullable: true } }
  })
  const source = new DataSource({ type: 'postgres', host, port, username: user, database, entities: [Application] })
  source.driver.supportedDataTypes.push('st13_appno')
  await source.initialize()
  const { upQueries } = await source.driver.createSchemaBuilder().log()
  return { source, Application, plan: upQueries.map(({ query }) => query).join('; ') }
}

async function typeormClient() {
  const pool = new Pool()
  await pool.query('CREATE TABLE typeorm_application (appno st13_appno, title text, CONSTRAINT "PK_typeorm" PRIMARY KEY (appno))')
  await pool.end()

  const { source: textSource, plan: textPlan } = await typeormPlan('text')
  check('TypeORM: the sync of a text column drops it', textPlan.includes('DROP COLUMN "appno"'), true)
  await textSource.destroy()

  const { source, Application, plan } = await typeormPlan('st13_appno')
  check('TypeORM: the sync keeps an st13_appno', plan, '')
  const applications = source.getRepository(Application)
  await applications.insert(row)
  check('TypeORM: a parameter', await applications.find({ where: { appno: spelling } }), found)
  const prefix = Raw((column) => `${column} ^@ :prefix`, { prefix: 'EP10' })
  check('TypeORM: a prefix', await applications.find({ where: { appno: prefix } }), found)
  await source.destroy()
}

async function sequelizeClient() {
  const db = new Sequelize(database, user, '', { host, port, dialect: 'postgres', logging: false })
  const Application = db.define('sequelize_application', {
    appno: { type: 'st13_appno', primaryKey: true },
    title: DataTypes.TEXT
  }, { timestamps: false })
  await Application.sync()
  const type = "SELECT atttypid::regtype FROM pg_attribute WHERE attname = 'appno' AND attrelid = 'sequelize_applications'::regclass"
  check('Sequelize: the table is made', (await db.query(type))[0], [{ atttypid: 'st13_appno' }])
  await Application.create({ ...row })
  check('Sequelize: a parameter', await Application.findAll({ where: { appno: spelling } }), found)
  const prefix = Sequelize.literal(`appno ^@ ${db.escape('EP10')}`)
  check('Sequelize: a prefix', await Application.findAll({ where: prefix }), found)
  await db.close()
}

async function main() {
  await postgresJs()
  await knexClient()
  await kyselyClient()
  await drizzleClient()
  await typeormClient()
  await sequelizeClient()
}

main()
