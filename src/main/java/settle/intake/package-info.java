/**
 * Reads what comes in: the inbox's folders, CSV records and control files. Everything
 * readable becomes a value, everything else a reject or a problem with its place. Knows files; knows neither
 * database nor framework.
 */
package settle.intake;
