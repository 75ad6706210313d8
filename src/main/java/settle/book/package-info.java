/**
 * The subscription book: who subscribed for what on which terms, which version of each subscription counts,
 * what is wrong with it (codes S), and how names of parties compare. Pure: no files, no database, no clock.
 */
package settle.book;
