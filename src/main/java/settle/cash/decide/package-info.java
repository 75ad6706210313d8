/**
 * Decisions on wires: each is held against the cash as it stood when it took effect, and orders what is
 * applied, released or given back; or it does not fit, and changes nothing.
 */
package settle.cash.decide;
