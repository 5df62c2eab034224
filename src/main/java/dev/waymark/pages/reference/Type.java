package dev.waymark.pages.reference;

import java.util.List;

/**
 * A named type of the contract.
 *
 * @param shape what a value is, if it has no members
 * @param description HTML
 */
record Type(String name, Shape shape, String description, List<Member> members) {}
