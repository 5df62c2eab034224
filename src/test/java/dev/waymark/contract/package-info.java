/** Holds every answer of every test against the committed contract, and the contract against its own rules. */
@org.jspecify.annotations.NullMarked
package dev.waymark.contract;
