/**
 * What things are called, and where they were read: the ids by which facts of different files are told to be
 * about one thing. Imports the JDK alone and nothing of this project.
 */
package settle.identity;
