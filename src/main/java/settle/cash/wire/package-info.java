/**
 * Wires: which sightings of the bank's entries are one movement of money, and where each stands: good, held
 * back, given back, or no receipt at all; with what is wrong with an entry whoever it is for (C11, C18).
 * Knows no subscription but by what an entry is said to point to. Pure: no files, no database, no clock.
 */
package settle.cash.wire;
