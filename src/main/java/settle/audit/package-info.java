/**
 * The record: what every run took in, found, decided and published, in a chain of entries of which each holds
 * the hash of the one before. Knows how entries are made and checked, and not where they are kept.
 */
package settle.audit;
