package opora.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opora.audit.Journal;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who lives in which family: somebody comes, somebody leaves, and nobody lives in two families at once. */
@Service
public class Memberships {

    private final Families families;
    private final Persons persons;
    private final Admission admission;
    private final MembershipStore memberships;
    private final Journal journal;

    Memberships(Families families, Persons persons, Admission admission, MembershipStore memberships, Journal journal) {
        this.families = families;
        this.persons = persons;
        this.admission = admission;
        this.memberships = memberships;
        this.journal = journal;
    }

    /** A person nobody has registered yet comes into the family. */
    @Transactional
    public AddedMember add(UUID familyId, MemberDraft member, Change change) {
        families.must(PeoplePermissions.EDIT, List.of(familyId), change.user());
        return addAll(List.of(new NewMember(familyId, member)), "", change).getFirst();
    }

    @Transactional
    public List<AddedMember> addAll(List<NewMember> members, Change change) {
        return addAll(members, null, change);
    }

    private List<AddedMember> addAll(List<NewMember> members, @Nullable String path, Change change) {
        var registered = families.registeredOn(
                members.stream().map(NewMember::familyId).collect(Collectors.toSet()), change.user());
        var newcomers = IntStream.range(0, members.size())
                .mapToObj(i -> newcomer(members.get(i), registered, path == null ? "members[" + i + "]." : path))
                .toList();
        var admitted = admission.check(newcomers, change);
        admission.write(admitted, change.institution());
        journal.recordAll(change, admitted.stream().map(Memberships::added).toList());
        return admitted.stream()
                .map(each -> new AddedMember(each.membershipId(), each.personId()))
                .toList();
    }

    private static Admission.Newcomer newcomer(NewMember member, Map<UUID, LocalDate> registered, String path) {
        var since = Objects.requireNonNull(registered.get(member.familyId()));
        return new Admission.Newcomer(member.familyId(), member.member(), since, path);
    }

    private static Journal.Event added(Admission.Admitted member) {
        return Journal.Event.of(
                new PeopleEvent.MemberAdded(
                        member.familyId(), member.membershipId(), member.personId(), member.role(), member.since()),
                member.familyId(),
                member.personId());
    }

    /** A person of the register comes into the family; sent twice it changes nothing the second time. */
    @Transactional
    public UUID join(JoinDraft draft, Change change) {
        families.must(PeoplePermissions.EDIT, List.of(draft.familyId()), change.user());
        return joinAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> joinAll(List<JoinDraft> drafts, Change change) {
        families.mustAll(
                PeoplePermissions.EDIT, drafts.stream().map(JoinDraft::familyId).toList(), change.user());
        var joining = drafts.stream().map(JoinDraft::personId).collect(Collectors.toSet());
        persons.must(PeoplePermissions.VIEW, joining, change.user());
        var births = memberships.birthDates(change.institution(), joining);
        var stays = new HashMap<UUID, List<MembershipStore.Stay>>(
                memberships.staysOf(change.institution(), joining).stream()
                        .collect(groupingBy(MembershipStore.Stay::personId)));
        var ids = new ArrayList<UUID>();
        var joined = new ArrayList<MembershipStore.NewMembership>();
        for (var draft : drafts) {
            Admission.mustBeKnown(draft.role(), "role");
            Days.mustHavePassed(draft.since(), change, "since");
            Admission.mustBeBornBy(draft.since(), births.get(draft.personId()), "since");
            ids.add(place(draft, stays.computeIfAbsent(draft.personId(), person -> new ArrayList<>()), joined));
        }
        memberships.insert(change.institution(), joined);
        journal.recordAll(change, joined.stream().map(Memberships::joined).toList());
        return ids;
    }

    private static UUID place(
            JoinDraft draft, List<MembershipStore.Stay> stays, List<MembershipStore.NewMembership> joined) {
        for (var stay : stays) {
            boolean same = stay.familyId().equals(draft.familyId());
            if (same && stay.from().equals(draft.since()) && stay.role().equals(draft.role())) {
                return stay.id();
            }
            if (stay.to() == null || !stay.to().isBefore(draft.since())) {
                throw same
                        ? new Refused("people.refused.already-member").on("since")
                        : new Refused("people.refused.lives-elsewhere", stay.familyNumber()).on("since");
            }
        }
        var id = Ids.next();
        stays.add(new MembershipStore.Stay(
                id, draft.familyId(), "", draft.personId(), draft.role(), draft.since(), null));
        joined.add(
                new MembershipStore.NewMembership(id, draft.familyId(), draft.personId(), draft.role(), draft.since()));
        return id;
    }

    private static Journal.Event joined(MembershipStore.NewMembership member) {
        return Journal.Event.of(
                new PeopleEvent.MemberAdded(
                        member.familyId(), member.id(), member.personId(), member.role(), member.since()),
                member.familyId(),
                member.personId());
    }

    /**
     * Somebody leaves; nothing changes when they have left already.
     *
     * @param on the last day in the family
     */
    @Transactional
    public void leave(UUID membershipId, LocalDate on, String reason, Change change) {
        var stay = memberships.lock(change.institution(), membershipId).orElseThrow(NotFound::new);
        families.must(PeoplePermissions.FOLLOW, List.of(stay.familyId()), change.user());
        end(stay, on, reason, change);
    }

    /** The same told by a workbook: by whoever brings workbooks in. */
    @Transactional
    public void leaveByWorkbook(UUID membershipId, LocalDate on, String reason, Change change) {
        var stay = memberships.lock(change.institution(), membershipId).orElseThrow(NotFound::new);
        families.must(InstitutionPermissions.IMPORT, List.of(stay.familyId()), change.user());
        end(stay, on, reason, change);
    }

    private void end(MembershipStore.Stay stay, LocalDate on, String reason, Change change) {
        if (stay.to() != null) {
            return;
        }
        Days.mustHavePassed(on, change, "on");
        Days.mustFollow(on, stay.from(), "on");
        memberships.end(change.institution(), stay, on, reason);
        journal.record(
                change,
                new PeopleEvent.MemberLeft(stay.familyId(), stay.id(), stay.personId(), on),
                stay.familyId(),
                stay.personId());
    }
}
