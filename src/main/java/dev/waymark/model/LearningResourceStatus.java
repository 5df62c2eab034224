package dev.waymark.model;

/** Whether a learning resource is what its makers offer today. */
public enum LearningResourceStatus implements Term {
    CURRENT,
    SUPERSEDED,
    WITHDRAWN
}
