/**
 * Application: the passes by which the receipts of one family are put to its subscriptions, what each
 * subscription then holds, and where all the money of each wire stands (codes C).
 */
package settle.cash.apply;
