/**
 * Bank files in the formats that banks send: BAI2, SWIFT MT, ISO 20022 camt. Each is read as a stream of
 * entries, rejects, statements and failed controls. Knows streams of characters and bytes, the values of the
 * core, and no database.
 */
package settle.bankfile;
