/**
 * What people's decisions order of wires: the language between those who decide and those who apply.
 */
package settle.cash.order;
