/**
 * What senders took back: rows that the newest delivery of a file lacks or changes (F10), and what people
 * decided on deliveries. It compares rows and knows no money but in them. Pure: no files, no database, no
 * clock.
 */
package settle.correction;
