-- Asks for one address by people in turn: a file with a line with the cookies of each, an empty one for nobody. Says what wrk has
-- measured in one line that a program reads: requests, microseconds, median, 99th percentile, failed. With a status after the
-- file every other one counts as failed; without one all from 400 on.
local one
local people = {}
local turn = 0

function setup(thread)
    one = thread
end

local function asking(cookies)
    local headers = { ["Cookie"] = cookies ~= "" and cookies or nil }
    for name, value in pairs(wrk.headers) do
        headers[name] = value
    end
    return wrk.format(nil, nil, headers)
end

function init(args)
    for cookies in io.lines(args[1]) do
        table.insert(people, asking(cookies))
    end
    if args[2] then
        local expected = tonumber(args[2])
        others = 0
        response = function(status)
            if status ~= expected then
                others = others + 1
            end
        end
    end
end

function request()
    turn = turn % #people + 1
    return people[turn]
end

function done(summary, latency)
    local errors = summary.errors
    local failed = (one:get("others") or errors.status) + errors.connect + errors.read + errors.write + errors.timeout
    print(string.format("figures %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
