package dev.waymark.ops.postgresql;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Registers the owner of a data folder within the JVM. Development mode and tests load these classes again for every reload,
 * so the owner is an MBean, which all class loaders see, instead of a static field.
 */
record FolderOwner(ObjectName name) {

    static FolderOwner of(DataFolder folder) {
        try {
            return new FolderOwner(new ObjectName("dev.waymark:type=EmbeddedPostgres,folder="
                    + ObjectName.quote(folder.root().toString())));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the present owner release the folder; its server keeps running. */
    void release() {
        MBeanServer registry = ManagementFactory.getPlatformMBeanServer();
        try {
            registry.invoke(name, "close", new Object[0], new String[0]);
            registry.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // The folder has no owner.
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    void register(AutoCloseable owner) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(owner, AutoCloseable.class), name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
