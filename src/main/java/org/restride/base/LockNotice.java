package org.restride.base;

import java.util.Map;

/** Says to a person whose exercises are locked why and what to do; the module that owns the lock knows. */
public interface LockNotice {

    /** Members of the answer to a request that the lock refuses, by name. */
    Map<String, Object> describe();
}
