/**
 * The judgement: a verdict per investor and one for the closing, fees on what closes, the funds flow, the
 * proof of cash (codes X). Pure: no files, no database, no clock.
 */
package settle.closing;
