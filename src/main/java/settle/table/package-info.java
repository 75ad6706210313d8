/**
 * The columns of the tables that come in and go out, each declared once: its name, what it holds, how that is
 * got from a value and read back, and how wide it is. Readers of files, the store and the outputs all go by
 * these declarations. Pure: no files, no database, no clock.
 */
package settle.table;
