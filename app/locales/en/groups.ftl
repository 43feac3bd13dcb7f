# The groups of the themes.
groups-title = { $count ->
        [one] One group
       *[other] The { $count } groups
    }
groups-lead = Every theme has its group: this is where people propose, talk, and prepare what goes to the meetings.
groups-proposals = { $count ->
        [0] No proposals yet
        [one] One proposal
       *[other] { $count } proposals
    }
groups-next = Next meeting:
groups-leaders = { $count ->
        [one] One person accompanies the groups: { $who }.
       *[other] { $count } people accompany the groups: { $who }.
    }
groups-purpose = Proposals on { $theme } come together here, are treated at open meetings and go to the vote.
groups-no-proposals = There are no proposals on this theme yet.
groups-all-proposals = { $count ->
        [one] See the proposal in the list
       *[other] See all { $count } in the list
    }
groups-no-meetings = No meetings on this theme have been announced yet.
groups-voters = Who votes on this theme
groups-voters-lead = { $count ->
        [one] One organisation is accredited.
       *[other] { $count } organisations are accredited. Each votes the theme once only.
    }
groups-kind = Kind
