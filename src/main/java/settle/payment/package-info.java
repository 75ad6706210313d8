/**
 * What the escrow agent is to pay, what debits have paid of it, and whether the account can pay the rest. A
 * plan is made of the terms and the gross; debits are held against it by payee and amount; what is left is
 * held against the balance, and that proof can fail. Pure: no files, no database, no clock.
 */
package settle.payment;
