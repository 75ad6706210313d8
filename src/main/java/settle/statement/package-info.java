/**
 * What every format of a bank states, whatever it writes it in: the entries of an account, and the statements
 * that they stand in, with balances, pages and controls. Pure: reading a format is {@code settle.bankfile}'s.
 */
package settle.statement;
