package dev.waymark.ops.postgresql;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Says within one JVM who has the folder. Development mode and tests load these classes anew for every reload, so a static
 * field would not do; the JVM's own registry is shared by all class loaders.
 */
record Possession(ObjectName name) {

    static Possession of(DataFolder folder) {
        try {
            return new Possession(new ObjectName("dev.waymark:type=EmbeddedPostgres,folder="
                    + ObjectName.quote(folder.root().toString())));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks whoever has the folder in this JVM to let go of it, with the server left running. */
    void request() {
        MBeanServer registry = ManagementFactory.getPlatformMBeanServer();
        try {
            registry.invoke(name, "close", new Object[0], new String[0]);
            registry.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // Nobody has it.
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the folder is the holder's, until another class loader asks for it. */
    void announce(AutoCloseable holder) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(holder, AutoCloseable.class), name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
