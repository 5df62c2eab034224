package dev.waymark.scale;

/**
 * What an operation costs the database, in numbers that do not depend on the machine.
 *
 * @param statements the statements that the service sends; a batch is one
 * @param read the rows that are looked at, in tables and in indexes, also by triggers and foreign keys
 * @param written the rows that are added, changed or removed
 */
record Cost(long statements, long read, long written) {
    Cost minus(Cost before) {
        return new Cost(statements - before.statements, read - before.read, written - before.written);
    }

    long rows() {
        return read + written;
    }
}
