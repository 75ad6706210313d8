/**
 * The catalogue of differences that a closing can have, and the differences found. A break is what users see
 * as an exception; it is a value, never thrown. Of the offering it knows the names of the deadlines alone.
 */
package settle.breaks;
