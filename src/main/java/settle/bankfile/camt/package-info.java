/**
 * ISO 20022 camt.052, camt.053 and camt.054 of every version: XML read as a stream.
 */
package settle.bankfile.camt;
