/**
 * The ways out of exceptions, gone one by one: for each code that blocks something a small closing in which
 * it stands, and what the desk does to end it.
 */
package settle.ways;
