package org.uplink.assignment;

import java.util.List;
import org.uplink.path.PathId;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * People in the middle of a path go on in its new version. Fired in the transaction that moved them.
 *
 * @param title of the new version
 * @param by the name of the one who did it
 */
public record WalksMoved(
        OrganizationId organization, PathId path, String revision, String title, List<PersonId> people, String by) {}
