/**
 * Whether a file may be used: what its controls, its balances and the order of its statements prove (codes
 * F), and which balance the bank states last. Pure: it judges what was read, and reads nothing.
 */
package settle.proof;
