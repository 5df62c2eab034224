package dev.waymark;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of how the service is run, and of the server of its database. */
@Suite
@SelectPackages("dev.waymark.ops")
@IncludeClassNamePatterns(".*Test")
class ServerSuite {}
