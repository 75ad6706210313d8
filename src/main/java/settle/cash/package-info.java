/**
 * Cash: what the bank reported, which reports are one wire, what stands in the way of a wire, to whom it is
 * linked, and the passes by which it is applied (codes C, X04). Pure: no files, no database, no clock.
 */
package settle.cash;
