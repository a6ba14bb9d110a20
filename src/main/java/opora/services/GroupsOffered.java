package opora.services;

import java.util.List;
import java.util.UUID;

/** Which groups of the institution a family may be sent to. Whoever plans help asks; the module that keeps the groups answers. */
public interface GroupsOffered {

    /** By name, those put aside too. */
    List<Group> groups(UUID institution);

    record Group(UUID id, String name, boolean running) {}
}
