package dev.waymark;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of servers of databases, without an application. */
@Suite
@SelectPackages("dev.waymark.ops")
@IncludeClassNamePatterns(Suites.SERVER)
class ServerSuite {}
