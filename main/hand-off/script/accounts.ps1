function Get-UserPath([string]$NameOrId) {
    return '/users/' + [Uri]::EscapeDataString($NameOrId)
}

function Get-DeletedPath([string]$ObjectId) {
    return '/directory/deletedItems/' + [Uri]::EscapeDataString($ObjectId)
}

# Looks an account up; its answer holds the id and the display name.
function Find-Account([string]$NameOrId) {
    return Send-Request 'GET' ((Get-UserPath $NameOrId) + '?$select=id,displayName')
}

# The object id of an item's user: known, found out in this run or in an earlier one, or looked up by name.
function Resolve-Account($Item) {
    if ($ids[$Item.user]) { return [pscustomobject]@{ Id = $ids[$Item.user]; Response = $null } }
    $response = Find-Account $Item.userPrincipalName
    if ($response.Ok) { $ids[$Item.user] = [string]$response.Answer['id'] }
    return [pscustomobject]@{ Id = $ids[$Item.user]; Response = $response }
}

# Object ids of deleted users by the name they had: Microsoft puts the id without hyphens before it.
function Get-DeletedAccounts {
    $found = @{}
    $path = '/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName&$top=500'
    while ($path) {
        $response = Send-Request 'GET' $path
        if (-not $response.Ok) { return $found }
        foreach ($deleted in $response.Answer['value']) {
            $id = [string]$deleted['id']
            $name = [string]$deleted['userPrincipalName']
            $mark = $id.Replace('-', '')
            if ($name.StartsWith($mark, [StringComparison]::OrdinalIgnoreCase)) { $name = $name.Substring($mark.Length) }
            $found[$name.ToLowerInvariant()] = $id
        }
        $next = [string]$response.Answer['@odata.nextLink']
        if ($next) { $path = $next.Substring($next.IndexOf('/directory/')) } else { $path = '' }
    }
    return $found
}

function Resolve-Deleted($Item) {
    if ($ids[$Item.user]) { return $ids[$Item.user] }
    if ($null -eq $script:deletedAccounts) { $script:deletedAccounts = Get-DeletedAccounts }
    return $script:deletedAccounts[$Item.userPrincipalName.ToLowerInvariant()]
}
