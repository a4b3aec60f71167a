-- Says what wrk has measured in one line that a program reads: requests, microseconds, median, 99th percentile, failed.
-- With a status after the address every other one counts as failed; without one all from 400 on.
local one

function setup(thread)
    one = thread
end

function init(args)
    if args[1] then
        local expected = tonumber(args[1])
        others = 0
        response = function(status)
            if status ~= expected then
                others = others + 1
            end
        end
    end
end

function done(summary, latency)
    local errors = summary.errors
    local failed = (one:get("others") or errors.status) + errors.connect + errors.read + errors.write + errors.timeout
    print(string.format("figures %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed))
end
