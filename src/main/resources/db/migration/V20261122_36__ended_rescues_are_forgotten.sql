-- Who asked for whose keys is written in the access log. The row itself, with the public keys of ten words that are worth
-- nothing any more, goes 90 days after the rescue ended.

COMMENT ON TABLE access_rescue IS 'somebody says she is this member and lost everything; deleted 90 days after it ended';
