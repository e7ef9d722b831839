# Appends a result at once, so that a run that is broken off loses nothing.
function Write-Result($Item, $Result) {
    $line = [ordered]@{
        export   = $plan.exportId
        key      = $Item.key
        outcome  = $Result.Outcome
        status   = $Result.Status
        code     = $Result.Code
        message  = $Result.Message
        objectId = $Result.ObjectId
    } | ConvertTo-Json -Compress
    [System.IO.File]::AppendAllText($ResultFile, $line + "`n", $utf8)
}

# What earlier runs have done: its keys, and the object ids that they found out.
function Read-EarlierResults {
    if (-not [System.IO.File]::Exists($ResultFile)) { return }
    $text = [System.IO.File]::ReadAllText($ResultFile)
    foreach ($line in $text.Split("`n")) {
        try { $earlier = $line | ConvertFrom-Json } catch { continue }
        if (-not $earlier.key) { continue }
        if ($earlier.outcome -eq 'done') { $done[$earlier.key] = $true }
        $user = $earlier.key.Substring($earlier.key.IndexOf(':') + 1)
        if ($earlier.objectId) { $ids[$user] = $earlier.objectId }
    }
    # The last line may have been broken off.
    if ($text -and -not $text.EndsWith("`n") -and -not $WhatIfPreference) { [System.IO.File]::AppendAllText($ResultFile, "`n", $utf8) }
}
