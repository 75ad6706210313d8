/**
 * BAI2: records and their continuations, groups and accounts with their control totals.
 */
package settle.bankfile.bai2;
